/** What a read query may be made of. Whatever is not named here is refused: a new version of the server adds nothing by itself. */

/** Rules of the grammar under `clause`. */
export const clauses: ReadonlySet<string> = new Set([
  ...['matchClause', 'withClause', 'unwindClause', 'returnClause', 'callClause', 'subqueryClause'],
  ...['orderBySkipLimitClause', 'filterClause', 'forListClause', 'letClause', 'finishClause'],
]);

/** Procedures that only read the graph or its shape. */
export const procedures: ReadonlySet<string> = new Set([
  ...['db.labels', 'db.relationshipTypes', 'db.propertyKeys'],
  ...['db.schema.visualization', 'db.schema.nodeTypeProperties', 'db.schema.relTypeProperties'],
  ...['db.index.fulltext.queryNodes', 'db.index.fulltext.queryRelationships'],
]);

/** Labels of our own bookkeeping; Record is not among them: evidence may be a record (DESIGN §5). */
export const hiddenLabels: ReadonlySet<string> = new Set(['Statement', 'Import', 'Merge', 'Move', 'Guard', 'Gone']);

/** Built-in functions, in lower case; those that belong to LOAD CSV (file, linenumber) and to other databases (graph.*) are left out. */
export const functions: ReadonlySet<string> = new Set(
  `abs acos alldistinct all any asin atan atan2 avg btrim cardinality ceil ceiling char_length character_length coalesce coll.distinct coll.flatten
  coll.indexof coll.insert coll.max coll.min coll.remove coll.sort collect collect_list cos cosh cot coth count
  date date.realtime date.statement date.transaction date.truncate
  datetime datetime.fromepoch datetime.fromepochmillis datetime.realtime datetime.statement datetime.transaction datetime.truncate
  db.namefromelementid degrees duration duration.between duration.indays duration.inmonths duration.inseconds
  e element_id elementid endnode exists exp floor haversin head id isempty isnan keys labels last left length ln
  localdatetime localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate
  localtime localtime.realtime localtime.statement localtime.transaction localtime.truncate
  log log10 lower ltrim max min mod nodes none normalize nullif path_length percentile_cont percentile_disc percentilecont percentiledisc pi
  point point.distance point.withinbbox power properties radians rand randomuuid range reduce relationships replace reverse right round rtrim
  sign sin single sinh size split sqrt startnode stddev_pop stddev_samp stdev stdevp substring sum tail tan tanh
  time time.realtime time.statement time.transaction time.truncate timestamp
  toboolean tobooleanlist tobooleanornull tofloat tofloatlist tofloatornull tointeger tointegerlist tointegerornull tolower
  tostring tostringlist tostringornull toupper trim type upper valuetype vector.similarity.cosine vector.similarity.euclidean`
    .split(/\s+/)
    .filter(Boolean),
);

/** Operators of a reading plan, as the planner of Neo4j 5.26 names them (LogicalPlan2PlanDescription). */
export const operators: ReadonlySet<string> = new Set(
  `AllNodesScan NodeByLabelScan IntersectionNodeByLabelsScan SubtractionNodeByLabelsScan UnionNodeByLabelsScan
  PartitionedAllNodesScan PartitionedNodeByLabelScan PartitionedIntersectionNodeByLabelsScan PartitionedSubtractionNodeByLabelsScan
  PartitionedUnionNodeByLabelsScan NodeByIdSeek NodeByElementIdSeek NodeCountFromCountStore RelationshipCountFromCountStore
  NodeIndexSeek NodeUniqueIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeekByRange MultiNodeIndexSeek NodeIndexScan
  NodeIndexContainsScan NodeIndexEndsWithScan PartitionedNodeIndexSeek PartitionedNodeIndexSeekByRange PartitionedNodeIndexScan
  DirectedAllRelationshipsScan UndirectedAllRelationshipsScan DirectedRelationshipTypeScan UndirectedRelationshipTypeScan
  DirectedUnionRelationshipTypesScan UndirectedUnionRelationshipTypesScan PartitionedDirectedRelationshipTypeScan
  PartitionedUndirectedRelationshipTypeScan PartitionedDirectedAllRelationshipsScan PartitionedUndirectedAllRelationshipsScan
  DirectedRelationshipByIdSeek UndirectedRelationshipByIdSeek DirectedRelationshipByElementIdSeek UndirectedRelationshipByElementIdSeek
  DirectedRelationshipIndexSeek UndirectedRelationshipIndexSeek DirectedRelationshipUniqueIndexSeek UndirectedRelationshipUniqueIndexSeek
  DirectedRelationshipIndexSeekByRange UndirectedRelationshipIndexSeekByRange
  DirectedRelationshipUniqueIndexSeekByRange UndirectedRelationshipUniqueIndexSeekByRange
  DirectedRelationshipIndexScan UndirectedRelationshipIndexScan DirectedRelationshipIndexContainsScan UndirectedRelationshipIndexContainsScan
  DirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexEndsWithScan
  PartitionedDirectedRelationshipIndexSeek PartitionedUndirectedRelationshipIndexSeek
  PartitionedDirectedRelationshipIndexSeekByRange PartitionedUndirectedRelationshipIndexSeekByRange
  Expand(All) Expand(Into) OptionalExpand(All) OptionalExpand(Into) VarLengthExpand(All) VarLengthExpand(Into) VarLengthExpand(Pruning)
  VarLengthExpand(Pruning,BFS) VarLengthExpand(Pruning,BFS,All) VarLengthExpand(Pruning,BFS,Into) PathPropagatingBFS
  Repeat(Trail) Repeat(Walk) BidirectionalRepeat(Trail) BidirectionalRepeat(Walk) SimulatedExpand SimulatedFilter SimulatedNodeScan
  ShortestPath StatefulShortestPath(All) StatefulShortestPath(Into)
  Apply SemiApply AntiSemiApply SelectOrSemiApply SelectOrAntiSemiApply LetSemiApply LetAntiSemiApply LetSelectOrSemiApply
  LetSelectOrAntiSemiApply RollUpApply ConditionalApply AntiConditionalApply TriadicSelection TriadicBuild TriadicFilter
  Argument ArgumentTracker AssertSameNode AssertSameRelationship CacheProperties CartesianProduct DropResult EmptyResult EmptyRow Eager
  EagerAggregation OrderedAggregation Distinct OrderedDistinct Filter Limit ExhaustiveLimit Skip Top PartialTop Sort PartialSort
  NodeHashJoin ValueHashJoin NodeLeftOuterHashJoin NodeRightOuterHashJoin NullifyMetadata Optional OrderedUnion Union PreserveOrder
  ProduceResults ProjectEndpoints Projection Unwind PartitionedUnwind ProcedureCall`.split(/\s+/),
);
