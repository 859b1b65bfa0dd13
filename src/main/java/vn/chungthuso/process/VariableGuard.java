package vn.chungthuso.process;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/** The last door before the flush: a variable that is not declared is refused, whichever way it came. */
class VariableGuard extends CommandInterceptor implements CommandContextListener {

    private final Words words;

    VariableGuard(Words words) {
        this.words = words;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Context.getCommandContext().registerCommandContextListener(this);
        return next.execute(command);
    }

    @Override
    public void onCommandContextClose(CommandContext context) {
        for (CachedDbEntity cached : context.getDbEntityManager().getDbEntityCache().getCachedEntities()) {
            if (cached.getEntity() instanceof VariableInstanceEntity variable && isWritten(cached) && !isAllowed(variable.getName())) {
                String name = variable.getName();
                throw FormRefused.badInput(List.of(new FieldError(name, words.say("form.undeclared", name))));
            }
        }
    }

    @Override
    public void onCommandFailed(CommandContext context, Throwable failure) {
        // nothing was written, nothing is to be guarded
    }

    static boolean isWritten(CachedDbEntity cached) {
        return cached.getEntityState() == DbEntityState.TRANSIENT
                || cached.getEntityState() == DbEntityState.PERSISTENT && cached.isDirty();
    }

    private static boolean isAllowed(String name) {
        return ProcessVariables.DECLARED.contains(name) || ProcessVariables.ENGINE_MADE.contains(name);
    }
}
