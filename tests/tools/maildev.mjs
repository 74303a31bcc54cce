// Takes mails and shows them, with MailDev on two free ports of this machine: says which as one line of JSON, ends with its standard input.
import { createServer } from 'node:net';
import MailDev from 'maildev';

const free = () => new Promise((found, failed) => {
  const server = createServer().on('error', failed).listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => found(port));
  });
});

const [smtp, web] = [await free(), await free()];
const maildev = new MailDev({ smtp, web, ip: '127.0.0.1', webIp: '127.0.0.1', basePathname: '/', silent: true, disableWeb: false });
maildev.listen((failure) => {
  if (failure) throw failure;
  console.log(JSON.stringify({ smtp, web }));
});
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
