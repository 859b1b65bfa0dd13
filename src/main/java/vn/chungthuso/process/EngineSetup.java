package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Makes the stock engine ours: declared variables only, forms checked, expressions closed to all but step beans (design §8). */
@Component
@DependsOnDatabaseInitialization
class EngineSetup extends AbstractProcessEnginePlugin {

    private final StartBridge starts;
    private final TaskBridge tasks;
    private final DossierListener dossier;
    private final MailListener mail;
    private final ClockListener clocks;
    private final LentRoles lent;
    private final SubstitutionEnd substitutionEnd;
    private final CampaignJob campaignJob;
    private final CampaignEnding campaignEnding;
    private final Words words;
    private final ListableBeanFactory beans;

    EngineSetup(
            StartBridge starts,
            TaskBridge tasks,
            DossierListener dossier,
            MailListener mail,
            ClockListener clocks,
            LentRoles lent,
            SubstitutionEnd substitutionEnd,
            CampaignJob campaignJob,
            CampaignEnding campaignEnding,
            Words words,
            ListableBeanFactory beans) {
        this.lent = lent;
        this.substitutionEnd = substitutionEnd;
        this.campaignJob = campaignJob;
        this.campaignEnding = campaignEnding;
        this.starts = starts;
        this.tasks = tasks;
        this.dossier = dossier;
        this.mail = mail;
        this.clocks = clocks;
        this.words = words;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new DeclaredHistory()));
        engine.setCustomPostBPMNParseListeners(
                and(engine.getCustomPostBPMNParseListeners(), new ModelListener(starts, tasks, dossier, mail, clocks)));
        placeInterceptors(engine);
        engine.setFormService(new DossierFormService(starts, tasks));
        engine.setIdentityProviderSessionFactory(new LendingIdentities.Factory(lent));
        engine.setCustomSessionFactories(and(engine.getCustomSessionFactories(), new TasksOfCaller.Factory()));
        engine.setCustomJobHandlers(and(engine.getCustomJobHandlers(), new LineJob(), substitutionEnd, campaignJob, campaignEnding));
        closeModels(engine);
    }

    private void placeInterceptors(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(and(engine.getCustomPreCommandInterceptorsTxRequired(), new Unwrap(words)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(and(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new Unwrap(words)));
        engine.setCustomPostCommandInterceptorsTxRequired(
                and(engine.getCustomPostCommandInterceptorsTxRequired(), new SideDoors(words), new VariableGuard(words)));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                and(engine.getCustomPostCommandInterceptorsTxRequiresNew(), new SideDoors(words), new VariableGuard(words)));
    }

    private void closeModels(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new StrictExpressions(beans, stepBeans()));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new ArtifactFactory() {
            @Override
            public <T> T getArtifact(Class<T> type) {
                throw new ProcessEngineException("models name step beans, not classes: " + type.getName());
            }
        });
    }

    private Set<String> stepBeans() {
        var names = new TreeSet<>(List.of(beans.getBeanNamesForType(JavaDelegate.class)));
        names.add(Deadlines.NAME);
        return names;
    }

    @SafeVarargs
    private static <T> List<T> and(List<? extends T> present, T... ours) {
        List<T> all = new ArrayList<>();
        if (present != null) {
            all.addAll(present);
        }
        all.addAll(List.of(ours));
        return all;
    }

    private static class NoScripts implements ScriptEngineResolver {

        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {
            throw new ProcessEngineException("models run no scripts");
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            throw new ProcessEngineException("models run no scripts");
        }

        @Override
        public ScriptEngine getScriptEngine(String language, boolean cached) {
            throw new ProcessEngineException("models run no scripts");
        }
    }
}
