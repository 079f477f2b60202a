// What an application does with the client: finds the service, reads what is asked, files, and looks for what it has filed
// and for one that is closed.
const Open311 = require('open311');

const [base, format, closed] = process.argv.slice(2);
const client = new Open311({
  discovery: `${base}/open311/discovery.${format}`,
  jurisdiction: 'huiyin.example',
  apiKey: 'xyz',
});

const call = (operation, ...given) =>
  new Promise((resolve, reject) =>
    client[operation](...given, (status, answer) => (status ? reject({ status, answer }) : resolve(answer))));

const request = attributes => ({
  service_code: 'market-regulation-prepaid',
  lat: 30.5928,
  long: 114.3055,
  description: '健身房关门了 & 不退款',
  attributes,
});

async function walk() {
  const discovery = await call('serviceDiscovery', { cache: true });
  client.format = format; // the client falls back to JSON for whoever offers both
  const services = await call('serviceList');
  const definition = await call('serviceDefinition', 'market-regulation-prepaid');
  const refused = await call('submitRequest', request({ balance: '5' })).catch(refusal => refusal);
  const answers = { merchant: '回音健身', paidOn: '2026-02-03', balance: '1200.5', contract: 'true' };
  const first = (await call('submitRequest', request(answers)))[0];
  const second = (await call('submitRequest', request(answers)))[0];
  const id = first.service_request_id;
  const hours = number => new Date(Date.parse(one.requested_datetime) + number * 3_600_000).toISOString();
  const one = (await call('serviceRequest', id))[0];
  const found = async filter =>
    ((await call('serviceRequests', filter)) ?? [])
      .filter(found => [id, second.service_request_id, closed].includes(found.service_request_id)).length;
  return {
    endpoint: client.endpoint,
    formats: discovery.endpoints[0].formats,
    services,
    definition,
    refused,
    posted: first,
    one,
    both: (await call('serviceRequests', [id, second.service_request_id])).map(found => found.service_request_id),
    second: second.service_request_id,
    found: {
      open: await found({ status: 'open' }),
      closed: await found({ status: 'closed' }),
      inTheHour: await found({ start_date: hours(-1), end_date: hours(1) }),
      before: await found({ start_date: hours(-2), end_date: hours(-1) }),
      ofTheService: await found({ service_code: 'market-regulation-prepaid' }),
      ofAnother: await found({ service_code: 'conduct,utilities' }),
      ofNone: await found({ service_code: 'conduct' }),
      onAPageOfOne: (await call('serviceRequests', { page_size: 1 })).length,
    },
    absent: await call('serviceRequest', 'absent').catch(refusal => refusal),
  };
}

walk().then(
  seen => console.log(JSON.stringify(seen)),
  failure => {
    console.error('the client went no further:', failure);
    process.exitCode = 1;
  });
