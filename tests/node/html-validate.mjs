// What the HTML of the site is held to: the standard, and what HTML itself does for accessibility.
export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // A form that filters while one types has nothing to submit, and Material's choice of colours is one.
    "wcag/h32": "off",
    // A region may be a <div>: a table's frame that can be scrolled is no <section> of the text.
    "prefer-native-element": ["error", {exclude: ["region"]}],
    // Tables become cards on a phone by `display`, and some browsers then forget what is a table.
    "no-redundant-role": "off",
  },
};
