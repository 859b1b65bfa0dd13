const MOST = 30;

/** A process owner must be able to read a model on one page; what grows beyond it becomes a call activity. */
module.exports = () => ({
  check(node, reporter) {
    if (node.$type !== 'bpmn:Process') return;

    const nodes = (node.flowElements || []).filter(element => element.$instanceOf('bpmn:FlowNode'));

    if (nodes.length > MOST) {
      reporter.report(node.id, `${nodes.length} nodes, at most ${MOST}: move a part into a called process`);
    }
  }
});
