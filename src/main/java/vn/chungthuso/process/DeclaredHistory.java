package vn.chungthuso.process;

import static vn.chungthuso.process.ProcessVariables.DECLARED;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.migration.instance.MigratingVariableInstance;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/** History level {@code declared}: everything that FULL records, but of variables only the declared ones (design §3). */
class DeclaredHistory extends AbstractHistoryLevel {

    /** Stored in the engine's property table; an existing database cannot change it. */
    private static final int STABLE_ID = 25;

    @Override
    public int getId() {
        return STABLE_ID;
    }

    @Override
    public String getName() {
        return "declared";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        if (type == HistoryEventTypes.FORM_PROPERTY_UPDATE) {
            return false; // would copy every text that was submitted
        }
        if (entity instanceof VariableInstanceEntity variable) {
            return DECLARED.contains(variable.getName());
        }
        if (entity instanceof MigratingVariableInstance variable) {
            return DECLARED.contains(variable.getVariableName());
        }
        if (entity instanceof HistoricVariableUpdateEventEntity update) {
            return DECLARED.contains(update.getVariableName());
        }
        return true;
    }
}
