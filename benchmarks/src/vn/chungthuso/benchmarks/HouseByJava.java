package vn.chungthuso.benchmarks;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import vn.chungthuso.Office;

/** The house called in Java as its users are logged in: authorization, forms bridge, tables and dossier as always. */
class HouseByJava implements Contestant {

    private static final List<String> GROUPS = List.of("clerk." + Office.COMMUNE);

    private final ProcessEngine engine;
    private final Steps steps;

    HouseByJava(ProcessEngine engine) {
        this.engine = engine;
        this.steps = new Steps(engine);
    }

    @Override
    public String label() {
        return "the house, Java API";
    }

    @Override
    public void bringOne() {
        var submitted = Office.variables(Applicants.next());
        String instance = as("clerk", () -> engine.getRuntimeService().startProcessInstanceByKey(Steps.PROCESS, submitted).getId());
        as("clerk2", () -> {
            steps.accept(instance);
            return instance;
        });
    }

    private <T> T as(String account, Supplier<T> work) {
        IdentityService identity = engine.getIdentityService();
        identity.setAuthentication(account, GROUPS);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    @Override
    public long waiting() {
        return steps.waiting();
    }
}
