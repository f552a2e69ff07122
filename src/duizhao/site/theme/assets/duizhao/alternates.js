// Material's script looks for a sitemap beside each <link rel="alternate">, where there is none, and finds links by the
// very letters of `rel`. A space more means the same to everybody else. So this comes before that script.
for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel += " ";
