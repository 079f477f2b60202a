// The part of node-expat that xml2json uses, without a native parser.
const { EventEmitter } = require('node:events');
const sax = require('sax');

exports.Parser = class extends EventEmitter {
  parse(xml) {
    const parser = sax.parser(true);
    parser.onopentag = tag => this.emit('startElement', tag.name, tag.attributes);
    parser.ontext = text => this.emit('text', text);
    parser.onclosetag = name => this.emit('endElement', name);
    parser.onerror = error => { throw error; };
    parser.write(xml).close();
    return true;
  }
};
