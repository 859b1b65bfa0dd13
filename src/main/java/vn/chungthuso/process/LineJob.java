package vn.chungthuso.process;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Tells one dossier one message; retried alone, an incident of its own (not of an instance) when it keeps failing. */
class LineJob implements JobHandler<LineJob.Line> {

    static final String TYPE = "line-message";

    record Line(String message, String code) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return message + " " + code;
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Line newConfiguration(String canonical) {
        String[] parts = canonical.split(" ", 2);
        return new Line(parts[0], parts[1]);
    }

    @Override
    public void execute(Line line, ExecutionEntity execution, CommandContext context, String tenant) {
        context.getProcessEngineConfiguration()
                .getRuntimeService()
                .createMessageCorrelation(line.message())
                .processInstanceBusinessKey(line.code())
                .correlate();
    }

    @Override
    public void onDelete(Line line, JobEntity job) {
        // nothing is kept beside the job
    }
}
