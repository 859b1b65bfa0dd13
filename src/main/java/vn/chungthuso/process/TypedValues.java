package vn.chungthuso.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** What people typed, on its way from the engine's variables to a form's bean: taken out, made plain and checked. */
@Component
class TypedValues {

    private final FormRules rules;
    private final Words words;
    private final ObjectMapper json;

    TypedValues(FormRules rules, Words words, ObjectMapper json) {
        this.rules = rules;
        this.words = words;
        this.json = json;
    }

    /** Who types: no form is filled in by nobody. */
    Caller caller() {
        IdentityService identity = Context.getProcessEngineConfiguration().getIdentityService();
        return Caller.current(identity).orElseThrow(() -> FormRefused.forbidden(words.say("task.nobody")));
    }

    /** Removes everything from a scope that only the caller writes to, and answers it. */
    Map<String, Object> takenOut(AbstractVariableScope scope) {
        return takenOut(scope, name -> true);
    }

    /** On an instance, what the diagram wrote earlier stays; what this command wrote, declared names too, is the caller's. */
    Map<String, Object> takenOutOfInstance(ExecutionEntity instance) {
        return takenOut(instance, name -> !ProcessVariables.DECLARED.contains(name) || isFresh(instance, name));
    }

    private Map<String, Object> takenOut(AbstractVariableScope scope, Predicate<String> callers) {
        var typed = new LinkedHashMap<String, Object>();
        scope.getVariablesLocal().forEach((name, value) -> {
            if (callers.test(name)) {
                typed.put(name, plain(value));
            }
        });
        typed.keySet().forEach(scope::removeVariableLocal);
        return typed;
    }

    private static boolean isFresh(AbstractVariableScope scope, String name) {
        Object local = scope.getVariableInstanceLocal(name);
        return Context.getCommandContext().getDbEntityManager().getDbEntityCache().getCachedEntities().stream()
                .filter(cached -> cached.getEntity() instanceof VariableInstanceEntity)
                .filter(VariableGuard::isWritten)
                .map(CachedDbEntity::getEntity)
                .anyMatch(written -> Objects.equals(written, local));
    }

    private Object plain(Object value) {
        if (!(value instanceof SpinJsonNode node)) {
            return value;
        }
        try {
            return json.readValue(node.toString(), Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes out what may be sent beside a form's fields. */
    void dropFixed(List<Map.Entry<String, String>> fixed, Map<String, Object> typed) {
        for (Map.Entry<String, String> only : fixed) {
            Object given = typed.remove(only.getKey());
            if (given != null && !given.equals(only.getValue())) {
                throw FormRefused.badInput(only.getKey(), words.say("start.unsupported", Requests.procedures()));
            }
        }
    }

    /**
     * Holds what came against the .form file and the rules over several fields.
     *
     * @param known what the form was shown with
     * @throws FormRefused with every wrong field
     */
    Map<String, Object> checked(
            Caller caller, CrossCheck form, JsonNode file, Map<String, Object> known, Map<String, Object> typed) {
        var errors = new ArrayList<FieldError>();
        Map<String, Object> values = rules.check(file, feel(), known, typed, errors);
        Set<String> named = errors.stream().map(FieldError::field).collect(Collectors.toSet());
        form.alsoWrong(caller, values).stream().filter(also -> !named.contains(also.field())).forEach(errors::add);
        if (!errors.isEmpty()) {
            throw FormRefused.badInput(errors);
        }
        return values;
    }

    private static FeelEngine feel() {
        return Context.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine();
    }
}
