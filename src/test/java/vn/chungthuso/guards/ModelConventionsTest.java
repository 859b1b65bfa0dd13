package vn.chungthuso.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.beans.Introspector;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import vn.chungthuso.dossier.DossierState;

/** The diagrams, the forms, the step beans and the declared variables agree with each other (design §3). */
class ModelConventionsTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern WORD = Pattern.compile("(?<![.'\\w])[a-zA-Z_]\\w*(?!\\w*')");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Set<String> OPERATORS = Set.of("null", "and", "or", "not", "empty", "execution", "true", "false");
    private static final Set<String> DECLARED = Set.of(
            "procedure", "certificateKind", "subjectAgency", "sender", "senderAgency", "submitter", "reviewers", "outcome",
            "holderAccount", "effectiveFrom", "urgency", "deviceStep", "requestForm", "supportDesk", "letterFor", "managers",
            "unitCount", "unitNumber", "unitAgency", "receiverAgency", "reportKind", "reportBefore", "remindOn", "targetMet");
    /** Working days by table «serviceLevel», or a calendar day that a letter names: «trước ngày D». */
    private static final Pattern DEADLINE = Pattern.compile("\\$\\{deadlines\\.(due\\(execution,.*|before\\(\\w+\\))}", Pattern.DOTALL);
    /** A supplement is asked for in the form of its request, which is the start form of a procedure. */
    private static final String FORM_OF_THE_REQUEST = "${requestForm}";

    @TestFactory
    Stream<DynamicTest> nodesAndFlowsAreCalledByKindAndMeaning() {
        return each(model -> model.getModelElementsByType(FlowNode.class)
                .forEach(node -> assertThat(node.getId()).matches("(Activity|Event|Gateway)_[A-Z][A-Za-z]+")));
    }

    @TestFactory
    Stream<DynamicTest> labelsAreVietnameseAndShapedLikeTheirKind() {
        return each(model -> {
            model.getModelElementsByType(EndEvent.class).forEach(end -> assertThat(end.getName()).startsWith("Đã "));
            model.getModelElementsByType(StartEvent.class).forEach(start -> assertThat(start.getName()).startsWith("Đã "));
            model.getModelElementsByType(UserTask.class).forEach(task -> assertThat(task.getName()).isNotBlank());
            model.getModelElementsByType(ExclusiveGateway.class).stream()
                    .filter(gateway -> gateway.getOutgoing().size() > 1)
                    .forEach(gateway -> assertThat(gateway.getName()).endsWith("?"));
            model.getModelElementsByType(EventBasedGateway.class).forEach(gateway -> assertThat(gateway.getName()).startsWith("Chờ "));
        });
    }

    @TestFactory
    Stream<DynamicTest> aModelFitsOnAScreen() {
        return each(model -> assertThat(model.getModelElementsByType(FlowNode.class)).hasSizeLessThanOrEqualTo(30));
    }

    @TestFactory
    Stream<DynamicTest> everyTaskHasADeadlineAnOwnerAndAForm() {
        return each(model -> model.getModelElementsByType(UserTask.class).forEach(task -> {
            assertThat(task.getCamundaDueDate()).as(task.getId()).matches(DEADLINE);
            boolean owned = task.getCamundaCandidateGroups() != null || task.getCamundaAssignee() != null;
            assertThat(owned).as(task.getId()).isTrue();
            assertThat(task.getCamundaFormRef().equals(FORM_OF_THE_REQUEST) || form(task.getCamundaFormRef()).exists()).as(task.getId()).isTrue();
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
        }));
    }

    @TestFactory
    Stream<DynamicTest> statesNamedInAModelExist() {
        return each(model -> model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> property.getCamundaName().equals("dossierState"))
                .forEach(property -> assertThat(DossierState.named(property.getCamundaValue())).as(property.getCamundaValue()).isNotNull()));
    }

    @TestFactory
    Stream<DynamicTest> deadlinesOfWaitsAreInTheTable() throws IOException {
        String table = Files.readString(Path.of("dmn/service-level.dmn"));
        return each(model -> model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> property.getCamundaName().equals("deadline"))
                .forEach(property -> assertThat(table).as(property.getCamundaValue()).contains('"' + property.getCamundaValue() + '"')));
    }

    @TestFactory
    Stream<DynamicTest> startsAreNotDelayed() {
        return each(model -> model.getModelElementsByType(StartEvent.class).forEach(start -> assertThat(start.isCamundaAsyncBefore()).isFalse()));
    }

    @TestFactory
    Stream<DynamicTest> choicesInAFormAreTheFlowsOutOfTheNextGateway() {
        return each(model -> model.getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .forEach(gateway -> previousTask(gateway).ifPresent(task -> {
                    Set<String> asked = outcomesAsked(gateway);
                    if (!asked.isEmpty()) {
                        assertThat(outcomesOffered(task.getCamundaFormRef())).as(task.getId()).containsAll(asked);
                        boolean hasDefault = gateway.getDefault() != null;
                        assertThat(hasDefault || asked.containsAll(outcomesOffered(task.getCamundaFormRef()))).as(gateway.getId()).isTrue();
                    }
                })));
    }

    @Test
    void everyBeanNamedInAModelExistsAndEveryStepBeanIsNamed() throws IOException {
        Set<String> named = new TreeSet<>();
        for (File file : models()) {
            Matcher bean = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"").matcher(Files.readString(file.toPath()));
            while (bean.find()) {
                named.add(bean.group(1));
            }
        }
        assertThat(named).isEqualTo(stepBeans());
    }

    @Test
    void expressionsReachStepBeansAndDeclaredVariablesOnly() throws IOException {
        Set<String> allowed = new TreeSet<>(DECLARED);
        allowed.addAll(stepBeans());
        allowed.addAll(OPERATORS);
        allowed.add("deadlines");
        for (File file : models()) {
            Matcher expression = EXPRESSION.matcher(Files.readString(file.toPath()).replace("&#39;", "'"));
            while (expression.find()) {
                Matcher word = WORD.matcher(TEXT.matcher(expression.group(1)).replaceAll(""));
                while (word.find()) {
                    assertThat(allowed).as("%s: %s", file.getName(), expression.group()).contains(word.group());
                }
            }
        }
    }

    @Test
    void modelsHoldNoScriptsAndNoClasses() throws IOException {
        for (File file : models()) {
            assertThat(Files.readString(file.toPath()))
                    .as(file.getName())
                    .doesNotContain("scriptTask", "<camunda:script", "camunda:class=", "camunda:connector", "camunda:type=");
        }
    }

    @Test
    void everyFormIsUsedByAModel() throws IOException {
        String all = "";
        for (File file : models()) {
            all += Files.readString(file.toPath());
        }
        for (File form : new File("forms/tasks").listFiles()) {
            assertThat(all).contains("formRef=\"" + form.getName().replace(".form", "") + "\"");
        }
    }

    /** Whoever typed something else reads what is wanted; within a form the screen knows an input by its pattern alone. */
    @TestFactory
    Stream<DynamicTest> everyPatternInAFormSaysWhatItAsksFor() {
        return Stream.of(new File("forms/tasks").listFiles()).map(form -> DynamicTest.dynamicTest(form.getName(), () -> {
            Map<String, String> said = new HashMap<>();
            for (JsonNode field : new ObjectMapper().readTree(form).findParents("validate")) {
                String pattern = field.path("validate").path("pattern").asText(null);
                if (pattern != null) {
                    String message = field.path("properties").path("message").asText();
                    assertThat(message).as(field.path("key").asText()).startsWith("Nhập ").endsWith(".");
                    assertThat(said.merge(pattern, message, (one, other) -> one)).as(pattern).isEqualTo(message);
                }
            }
        }));
    }

    @Test
    void processKeysAreThoseOfTheFileNames() {
        for (File file : models()) {
            Collection<Process> processes = Bpmn.readModelFromFile(file).getModelElementsByType(Process.class);
            String key = processes.iterator().next().getId();
            assertThat(key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".bpmn").isEqualTo(file.getName());
        }
    }

    private static Set<String> stepBeans() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
        Set<String> names = new TreeSet<>();
        scanner.findCandidateComponents("vn.chungthuso").forEach(definition -> {
            Class<?> type = ClassUtils.resolveClassName(definition.getBeanClassName(), null);
            if (AnnotationUtils.findAnnotation(type, Component.class) != null) {
                names.add(Introspector.decapitalize(type.getSimpleName()));
            }
        });
        return names;
    }

    private static Optional<UserTask> previousTask(FlowNode node) {
        Collection<SequenceFlow> incoming = node.getIncoming();
        if (incoming.size() != 1) {
            return Optional.empty();
        }
        FlowNode source = incoming.iterator().next().getSource();
        return source instanceof UserTask task ? Optional.of(task) : Optional.empty();
    }

    private static Set<String> outcomesAsked(ExclusiveGateway gateway) {
        Set<String> asked = new TreeSet<>();
        gateway.getOutgoing().stream().filter(flow -> flow.getConditionExpression() != null).forEach(flow -> {
            Matcher outcome = Pattern.compile("outcome\\s*==\\s*'(\\w+)'").matcher(flow.getConditionExpression().getTextContent());
            if (outcome.find()) {
                asked.add(outcome.group(1));
            }
        });
        return asked;
    }

    private static Set<String> outcomesOffered(String form) {
        Set<String> offered = new TreeSet<>();
        try {
            JsonNode components = new ObjectMapper().readTree(form(form)).path("components");
            components.forEach(component -> {
                if (component.path("key").asText().equals("outcome")) {
                    component.path("values").forEach(value -> offered.add(value.path("value").asText()));
                    Matcher written = Pattern.compile("value: \"(\\w+)\"").matcher(component.path("valuesExpression").asText());
                    written.results().forEach(value -> offered.add(value.group(1)));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return offered;
    }

    private static File form(String id) {
        return new File("forms/tasks/" + id + ".form");
    }

    private static List<File> models() {
        File[] files = new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"));
        return new ArrayList<>(Arrays.asList(files));
    }

    private interface Check {
        void of(BpmnModelInstance model);
    }

    private static Stream<DynamicTest> each(Check check) {
        return models().stream().map(file -> DynamicTest.dynamicTest(file.getName(), () -> check.of(Bpmn.readModelFromFile(file))));
    }
}
