package vn.chungthuso.process;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;

/**
 * Tells one dossier one message after the other, each in a job of its own; retried alone, an incident of its own (not of an instance)
 * when it keeps failing.
 */
class LineJob implements JobHandler<LineJob.Line> {

    static final String TYPE = "line-message";

    record Line(List<String> messages, String code) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return String.join(",", messages) + " " + code;
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Line newConfiguration(String canonical) {
        String[] parts = canonical.split(" ", 2);
        return new Line(List.of(parts[0].split(",")), parts[1]);
    }

    @Override
    public void execute(Line line, ExecutionEntity execution, CommandContext context, String tenant) {
        context.getProcessEngineConfiguration()
                .getRuntimeService()
                .createMessageCorrelation(line.messages().get(0))
                .processInstanceBusinessKey(line.code())
                .correlate();
        List<String> left = line.messages().subList(1, line.messages().size());
        if (!left.isEmpty()) {
            begin(context, left, line.code());
        }
    }

    static void begin(CommandContext context, List<String> messages, String code) {
        var job = new MessageEntity();
        job.setJobHandlerType(TYPE);
        job.setJobHandlerConfiguration(new Line(messages, code));
        context.getJobManager().send(job);
    }

    @Override
    public void onDelete(Line line, JobEntity job) {
        // nothing is kept beside the job
    }
}
