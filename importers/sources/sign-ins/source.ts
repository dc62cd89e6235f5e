/** Log-ins to services: which account, from which device and address. */
import { defineSource } from '../../kit/source.ts';
import { imeiHeaders, macHeaders, yearFirst } from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'sign-ins', words: { en: 'Log-ins', zh: '登录日志' }, grade: 'record', dates: yearFirst },
  files: [
    {
      name: '*',
      headers: {
        account: [
          '账号',
          '用户名',
          '登录账号',
          '用户ID',
          'user',
          'username',
          'user name',
          'login',
          'user id',
          'handle',
        ],
        service: ['平台', '应用', '服务', '应用名称', '平台名称', 'app', 'application', 'platform'],
        email: ['邮箱', '电子邮箱', 'e-mail', 'email address', 'mail'],
        at: [
          '登录时间',
          '上线时间',
          '时间',
          'time',
          'login time',
          'signed in',
          'signed in at',
          'timestamp',
          'logged in at',
        ],
        until: ['退出时间', '下线时间', 'logout time', 'signed out'],
        ip: ['IP地址', 'IP', '登录IP', 'ip address', 'source ip', 'client ip'],
        mac: macHeaders,
        imei: imeiHeaders,
        device: ['终端号', '设备号', '设备ID', '设备标识', 'device id', 'terminal'],
        model: ['设备型号', '终端型号', 'device model'],
      },
      needs: [['account', 'email'], 'at', ['ip', 'mac', 'imei', 'device']],
      entities: [
        {
          ...{ as: 'account', kind: 'OnlineAccount', id: ['account'] },
          set: { email: 'email', service: 'service', handle: 'account' },
        },
      ],
      links: [
        {
          ...{
            kind: 'SIGNED_IN',
            from: 'account',
            set: { at: 'at', until: 'until', ip: { column: 'ip', faulty: 'empty' } },
          },
          to: {
            kind: 'Device',
            // Where the log names no device, what this account used under this address is one of its own.
            id: { first: ['device', { join: [{ first: ['account', 'email'] }, 'ip'], with: ' / ' }] },
            set: {
              ...{ model: 'model', serial: 'device' },
              imei: { column: 'imei', faulty: 'empty' },
              mac: { column: 'mac', faulty: 'empty' },
            },
          },
        },
      ],
      ignore: ['序号', '端口', '登录地点', '登录结果', 'port', 'city', 'result', 'user agent'],
    },
  ],
});
