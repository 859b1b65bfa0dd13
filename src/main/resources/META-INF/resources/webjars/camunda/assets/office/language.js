/** Screen readers and the browser's offer to translate go by this; the page of the maker says English. */
document.documentElement.lang = "vi";
