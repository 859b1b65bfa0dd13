package vn.chungthuso.process;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What must be done before the door opens: models, rights, demo. The web server and the job executor start after it. */
@Component
class Opening implements SmartLifecycle {

    /** One thing to do, in the order of {@code @Order}. */
    interface Step {

        void open() throws Exception;
    }

    private final List<Step> steps;
    private boolean open;

    Opening(List<Step> steps) {
        this.steps = steps;
    }

    @Override
    public void start() {
        for (Step step : steps) {
            try {
                step.open();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(step.getClass().getSimpleName() + " failed", e);
            }
        }
        open = true;
    }

    @Override
    public void stop() {
        open = false;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
