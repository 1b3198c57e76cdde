import type { Document } from './corpus';

/** Texts on which readers of Markdown fall out with one another, by construct. */
const TEXTS: readonly string[] = [
  // Wiki links.
  '[[]] [[ ]] [[\t]] [[|]] [[|x]] [[#]] [[#^id]] [[a#]] [[a|]] [[ a # b | c ]]',
  '[[[a]]] [[a]]] [[a[b]] [[a]b]] [[a[[b]] [[a ![[b]] c]] ![[[a]]]',
  '[[a\nb]] [[a\r\nb]] [[c]]',
  '\\[[a]] [\\[a]] [[a\\]] !\\[[a]] \\![[a]] \\\\[[a]]',
  '`[[a]]` $[[b]]$ <!-- [[c]] --> <b x="[[d]]"> [[e`]] ` [[f$]] $',
  '![[a|100]] ![[a|100x50]] ![[a|x|100]] ![[a||100]] ![[a|100|x]] [[a|100]] ![[a|100x]] ![[a#b|100 ]]',
  '[[a]](b) [[a]][b] [x [[a]] y](b) ![x [[a]] y](b) [[a](b) [a]](b)',
  '[[a|*b*]] *[[a*]] **[[a]]** ~~[[a]]~~ [[^1]] [^1]\n\n[^1]: [[x]]',
  '[[a\\|b]] [[a\\#b]] [[a\\\\|b]] ![[a\\|100]]',
  '[[https://a.b]] [[x@y.zz]] www.a.b/[[x]] <https://a.b/[[x]]>',
  // Links.
  '[a](b(c)d) [a](b(c) [a](<b c>) [a](<b) [a]( b ) [a](b "t") [a](b \'t\') [a](b (t)) [a](b "t" x) [a]() [a](<>)',
  '[a](b\n"t\nu") [a\nb](c) [a](\nb\n) [a](b\n\n"t")',
  '[a](b\\)c) [a](b&amp;c#d) [a](b%20c#d%20e) [a](#b) [a](b\\#c)',
  '![a|100](b) ![100](b) ![a\\|100x20](b) ![a|b|100](c) ![|100](b) ![a|](b) [a|100](b)',
  '[a [b](c) d](e) ![a [b](c) d](e) [![a](b)](c) [a](b)[c](d)',
  '[A  b]\n[x][a\nB] [a b][] [ẞ] [SS]\n\n[a b]: x#y\n[ss]: z\n[a b]: second',
  '[a]: <b>\n[c]: d "t"\n[e]:\nf\n[g]: h "t" x\n[i]: <>\n\n[a] [c] [e] [g] [i]',
  '[a]: b\n"t"\nx\n\n[c]: d\n===\n\n[a] [c]',
  '> [a]: b\n\n- [c]: d\n\n[a] [c]',
  // Addresses.
  'https://a.b. https://a.b/c_(d)) (https://a.b) https://a.b/&amp; https://a.b/&copy;x "https://a.b" https://a.b<c',
  'www.a.b xwww.a.b /www.a.b "www.a.b _www.a.b_ www.a_b.c www.a.b_c WWW.A.B www. www.a',
  'x@y.zz .x@y.zz x@y.z1 x@y.z_ x@y mailto:x@y.zz xmpp:x@y.zz/r xmpp:x@y.zz/r@ a/x@y.zz _x@y.zz_',
  '[https://a.b [x@y.zz](z) [a https://a.b](c) ![https://a.b](c) [www.a.b',
  '<https://a.b> <x@y.zz> <a:b> <ab:> <https://a b> <mailto:x@y.zz>',
  // Code and math.
  '`` a ` [[b]] `` c `` [[d]]\n`e\n[[f]]`',
  '```\n[[a]]\n````\n[[b]]\n\n~~~ `x`\n[[c]]\n```\n~~~',
  '``` `x`\n[[a]]\n```\n[[b]]',
  '    [[a]]\n\n\t[[b]]\n\na\n    [[c]]\n\n- a\n\n      [[d]]\n\n- \t[[e]]',
  '$a$ $[[b]]$ $$[[c]]$$ $5 and $6 \\$[[d]]$ $`[[e]]`$\n\n$$\n[[f]]\n$$\n\n$$ x\n[[g]]\n$$$\n\n$$[[h]]$$',
  '> ```\n[[a]]\n\n> $$\n[[b]]\n\n- ```\n[[c]]',
  // Comments.
  'a %%[[b]] #c%% d %%e\nf%% g %%unclosed [[h]]',
  '%%\n# a\n\n- [[b]] #c ^d\n%% [[e]]\n\n[[f]]',
  'a\n%% b\n\n[[c]]\n%%\n- d\n  %% e\n\n  %% f',
  '%% unclosed [[a]]\n\n- b\n  > c\n\n# d',
  '> %%\n> a\n> %%\n\n- %%\n  b\n  %%',
  '   %%\na\n%%\n\n    %%\nb\n%%',
  '%%%%\n%%%\n%%%%%\n\n```\n%%\n```\n\n<div>\n%%\n</div>\n\n%%',
  '%%\r\n[[a]]\r\n%%\r\n# b\r%%\r[[c]]\r%%\r',
  // Tags, block ids, callouts.
  '#a #b/c #d/ #e//f/ #1 #1/2 #1a #/ #- #글 #🌲 (#f) x#g \\#h ##i #j.k #l#m #n\n#o\t#p',
  '# a #b\n\n#c\n\n| #d |\n|-|\n| x #e |\n\n[a #f](b) [#g](h) *#i* `#j` &#35;k',
  'a ^b\n\nc\n^d\n\ne^f\n\n^g\n\n# h ^i\n\n| j ^k |\n|-|\n\n^l\n\n- m ^n\n  - o ^p\n\n^q',
  '> a ^b\n\n^c\n\n```\n```\n\n^d\n\n$$\n$$\n\n^e\n\n---\n\n^f\n\n<b>\n\n^g\n\na ^h i\n\nb ^ \n\n*c ^j*',
  '> [!note]\n\n>[!NOTE]- a\n> b\n\n> [!a|b]+\n\n> [!c]d\n\n> \\[!e]\n\n>\n> [!f]\n\n> > [!g] h\n\n- > [!i] j\n\n> [!k]  l  ',
  // HTML.
  '<a href="b#c">[[d]]</a> <img src=e> <img src=\'f\' alt="g"> <a href> <a href=""> <A HREF="h"> <script src="i"></script>',
  '<div>\n<a href="b">[[c]]</a>\n\n[[d]]\n</div>\n[[e]]',
  '<!-- a\n\n[[b]] --> [[c]]\n[[d]]\n\ne <!-- [[f]]\ng --> [[h]]',
  '<pre>\n[[a]]\n\n[[b]]</pre>\n[[c]]\n\n<?d\n\n[[e]]?>\n\n<!F\n[[g]]>\n\n<![CDATA[\n\n[[h]]]]>',
  'a <b\nc="[[d]]"> <e f=\'g> [[h]]\'> <i j="k" <l> [[m]]',
  '> <div>\n[[a]]\n\n- <!--\n  [[b]]\n[[c]] -->',
  // Blocks in blocks.
  '> a\nb\n> # c\n> - d\ne\n\n> f\n---\ng',
  '- a\n\n  b\n\n\n- c\n d\n1. e\n2) f\n   10. g\n     > h\n\n    # i',
  '-\n  a\n-\n\n  b\n- \t\tc\n\t- d\n\t\t- e\n \t f',
  'a\n===\nb\nc\n---\n> d\n===\n\ne\n===  \n\n    f\n===\n\n# g #\n## \n###h\n####### i\n# \\#\n# j \\##',
  '- ---\n- ***\n* * *\n- a\n---\n1986. a\n\nb\n2. c\n1. d',
  // Tables.
  'a | [[b|c]]\n--|--\n[[d\\|e]] | `f\\|g`\n`h | i`\nj\n\nk',
  '| a |\n| - |\n| b | c |\n> d\n\n| e |\n| - | - |\n\nf\n| - |\n- g\n| h |\n| - |',
  '|a|\n|-|\n|[x](y\\|z)|\n|![p\\|100](q)|\n|$a\\|b$|\n|[[c]|d]]|\n|%%e|f%%|\n',
  // Footnotes.
  '[^a] [^A] [^b c] [^] [^d]: [^e]\n\n[^a]: b\n\n    c [[x]]\n\nd\n[^e]: f\ng\n[^e]: again\n\n![^a](b) ![^a]',
  '[^a]:\n    b\n\n[^c]:\n\n    d\n\n- [^e]: f\n\n      g\n> [^h]: i\nj\n\n[^a][^c][^e][^h]',
  // Characters.
  '\ufeff# a\r\n[[b]]\r[[c]]\n\u0000[[\u0000]]\u2028[[d]]\u0085#e\u00a0#f\u3000#g',
  '\ud800[[a\udc00]] #\ud800 [[🌲|\ud83c]] &#xD800;&#0;&#9999999; [[&amp;]]',
  '\t[[a]]\n\n \t#b\n\n-\t[[c]]\n>\t[[d]]\n1.\t\t[[e]]',
];

/** The texts above, named by their number. */
export const NASTY_DOCUMENTS: readonly Document[] = TEXTS.map((text, at) => ({
  name: `hand-written document ${at + 1}`,
  text,
}));
