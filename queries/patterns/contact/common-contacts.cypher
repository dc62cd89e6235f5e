/**
 * @title     Contacts that several numbers have in common | 共同联系人
 * @question  Which numbers are contacts of at least {minNumbers} of these?
 *            | 哪些号码是其中至少 {minNumbers} 个号码的联系人？
 * @param     phones      Phone[]     Two numbers or more | 两个或更多号码
 * @param     minNumbers  Int = 2     Report a contact of this many or more | 至少与几个号码有联系才列出
 * @param     hub         Int = 2000  Leave out numbers with more calls and messages than this: service lines | 通话和短信超过此数的号码（服务号码）不列
 * @says      {third} is in touch with {weight} of the numbers | {third} 与其中 {weight} 个号码有联系
 * @chance    contacts(phones, hub, shared: Third)
 *            How many contacts each number has: many people's contact is everybody's
 *            | 各号码联系人的多少：人人都联系的号码不说明问题
 * @trial     A number beside the one held fixed | 除固定的一个号码外，每个号码算一次
 * @tried     Phone that is a contact of one of them | 与其中任一号码有联系的号码
 * @innocent  Doctors, schools, shops, call centres: many people's contact | 医院、学校、商店、客服：很多人都联系
 * @innocent  Common friends, colleagues, neighbours, a club | 共同的朋友、同事、邻居、同一社团
 * @innocent  The number changed hands in between | 号码其间换过使用人
 * @runs-on   Phone
 * @usual     1
 * @sweep     minNumbers 2..4
 * @tags      common contact, third number | 共同联系人, 第三方号码
 * @revision  1
 */
MATCH (phone:Entity&Phone)-[contact:CALLED|MESSAGED]-(third:Phone) USING INDEX SEEK phone:Entity(uid)
WHERE phone.uid IN $phones AND NOT third.uid IN $phones
WITH third, phone, collect(contact) AS contacts
WITH third, collect(phone) AS phones, collect(contacts) AS contactsOf
WHERE size(phones) >= $minNumbers AND COUNT { (third)-[:CALLED|MESSAGED]-() } <= $hub
RETURN [third] + phones AS nodes, reduce(all = [], some IN contactsOf | all + some) AS links, [third.uid] AS key,
  size(phones) AS weight, third
ORDER BY weight DESC, key
LIMIT $limit
