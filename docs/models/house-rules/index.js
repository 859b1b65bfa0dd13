module.exports = {
  configs: {
    recommended: { rules: { 'small-enough': 'error' } }
  }
};
