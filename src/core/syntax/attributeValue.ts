import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { characterOf } from './entity';

/** The names that HTML has always known, and knows without a semicolon (HTML Standard, 13.5). */
const OLD_NAMES = new Set(
  (
    'AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave ' +
    'Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute ' +
    'acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc ' +
    'egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp ' +
    'not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 ' +
    'sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml'
  ).split(' '),
);

const REFERENCE =
  /&(?:#(\d{1,7})(?!\d);?|#[xX]([\da-fA-F]{1,6})(?![\da-fA-F]);?|([\da-zA-Z]{1,31})(;|(?![\da-zA-Z=])))/g;

/**
 * The value of an HTML attribute with its character references resolved. Old names need no semicolon, but where the
 * parameters of a URL look like them (HTML Standard, 13.2.5.73).
 */
export function decodeAttribute(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(
    REFERENCE,
    (written: string, decimal?: string, hex?: string, name?: string, end?: string) => {
      if (name === undefined)
        return characterOf(decimal === undefined ? parseInt(hex!, 16) : parseInt(decimal, 10));
      if (end === '' && !OLD_NAMES.has(name)) return written;
      return decodeNamedCharacterReference(name) || written;
    },
  );
}
