// What a code can hold besides the address of a page, told by how its text begins. The first row that fits names it.
const date = '2026-11-26';
const ZXING = 'https://github.com/zxing/zxing/wiki/Barcode-Contents';
const EMV = 'https://www.emvco.com/emv-technologies/qr-codes/';

export const CODE_CONTENTS = [
  { id: 'wifi', begins: /^WIFI:/i, examples: ['WIFI:S:home;T:WPA;P:secret;;'], source: ZXING, date },
  {
    id: 'contact',
    begins: /^(?:BEGIN:VCARD|MECARD:|BIZCARD:)/i,
    examples: ['BEGIN:VCARD\nFN:Wang\nEND:VCARD', 'MECARD:N:Wang;;'],
    source: ZXING,
    date,
  },
  {
    id: 'event',
    begins: /^BEGIN:V(?:EVENT|CALENDAR)/i,
    examples: ['BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT'],
    source: ZXING,
    date,
  },
  {
    id: 'payment',
    begins:
      /^(?:wxp:|weixin:\/\/wxpay|alipayqr:|https?:\/\/(?:qr\.alipay\.com|mobilecodec\.alipay\.com|qr\.95516\.com|payapp\.weixin\.qq\.com|wx\.tenpay\.com|i\.qianbao\.qq\.com|p\.jd\.com|qr\.chinaums\.com)(?=[/?#]|$)|000201|(?:bitcoin|ethereum|litecoin|tron|bitcoincash|upi|pay|swish):|BCD\n)/i,
    examples: [
      'wxp://f2f0Ab',
      'HTTPS://QR.ALIPAY.COM/FKX01',
      'https://qr.95516.com/0001',
      '00020101021229',
      'bitcoin:1abc?amount=1',
    ],
    source: EMV,
    date,
  },
  {
    id: 'login',
    begins: /^(?:otpauth(?:-migration)?:|FIDO:|weixin:\/\/wxlogin)/i,
    examples: ['otpauth://totp/x?secret=y'],
    source: ZXING,
    date,
  },
  { id: 'phone', begins: /^(?:tel|callto|facetime):/i, examples: ['tel:95188'], source: ZXING, date },
  { id: 'message', begins: /^(?:smsto|sms|mmsto|mms):/i, examples: ['SMSTO:95188:DH'], source: ZXING, date },
  {
    id: 'mail',
    begins: /^(?:mailto:|MATMSG:|SMTP:)/i,
    examples: ['mailto:a@b.example'],
    source: ZXING,
    date,
  },
  { id: 'place', begins: /^geo:/i, examples: ['geo:30.27,120.15'], source: ZXING, date },
  { id: 'sim', begins: /^LPA:/i, examples: ['LPA:1$smdp.example$x'], source: ZXING, date },
] as const;

export type CodeContentRow = (typeof CODE_CONTENTS)[number]['id'];
