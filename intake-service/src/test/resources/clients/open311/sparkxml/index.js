// Reads XML by the Spark convention of GeoReport v2: neither the root nor repeated elements have names in JSON.
const sax = require('sax');

exports.parseXml = xml => {
  const parser = sax.parser(true);
  const open = [{ children: [], text: '' }];
  parser.onopentag = tag => open.push({ name: tag.name, children: [], text: '' });
  parser.ontext = text => { open.at(-1).text += text; };
  parser.onclosetag = () => {
    const closed = open.pop();
    open.at(-1).children.push(closed);
  };
  parser.onerror = error => { throw error; };
  parser.write(xml).close();
  return content(open[0].children[0]);
};

function content({ children, text }) {
  if (children.length === 0) {
    return value(text);
  }
  return children.every(child => child.name === children[0].name)
    ? children.map(content)
    : Object.fromEntries(children.map(child => [child.name, content(child)]));
}

function value(text) {
  if (text === '') {
    return null;
  }
  if (text === 'true' || text === 'false') {
    return text === 'true';
  }
  return Number.isNaN(Number(text)) ? text : Number(text);
}
