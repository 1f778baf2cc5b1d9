/** How official letters look on A4, on paper and on a screen. */
export const PRINT_STYLE = `
@page { size: A4; margin: 20mm 20mm 20mm 25mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt Georgia, serif; } }
* { box-sizing: border-box; }
body { font: 11.5pt/1.4 "Bookman Old Style", "Noto Serif", Georgia, serif; color: #000; background: #fff; margin: 0 auto; max-width: 165mm; }
@media screen { body { padding: 20mm 10mm; } }
p, dd, li, td { unicode-bidi: plaintext; }
p { margin: 0 0 4mm; text-align: justify; overflow-wrap: anywhere; }
header { text-align: center; border-bottom: 3px double #000; padding-bottom: 3mm; margin-bottom: 6mm; }
header p { margin: 0; text-align: center; font-weight: bold; font-size: 14pt; text-transform: uppercase; letter-spacing: .02em; }
h1 { font-size: 12.5pt; text-align: center; text-transform: uppercase; margin: 0 0 6mm; }
h2 { font-size: 11.5pt; margin: 6mm 0 2mm; break-after: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; column-gap: 3mm; margin: 0 0 5mm; }
dd { margin: 0; overflow-wrap: anywhere; }
dd::before { content: ": "; }
ol { margin: 0 0 4mm; padding-left: 7mm; }
li { break-inside: avoid; overflow-wrap: anywhere; }
ol.offices { columns: 2; column-gap: 8mm; font-size: 10.5pt; }
table { border-collapse: collapse; width: 100%; margin: 0 0 5mm; font-size: 10.5pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #000; padding: 1.5mm 2mm; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; }
th:first-child { width: 11mm; white-space: nowrap; }
th.when { width: 27mm; }
th.office { width: 44mm; }
th.owner { width: 31mm; }
p.who { margin-bottom: 1mm; }
p.note { font-size: 10pt; }
.mark { border: 1px solid #000; padding: 2mm 3mm; text-align: center; font-weight: bold; }
@media screen { section.attached { border-top: 1px dashed #999; margin-top: 10mm; padding-top: 10mm; } }
.signed { margin-left: 55%; break-inside: avoid; break-before: avoid; }
.signed p { text-align: left; }
section.attached { break-before: page; }
footer { break-before: avoid; break-inside: avoid; margin-top: 6mm; font-size: 9pt; border-top: 1px solid #000; padding-top: 2mm; }
`;
