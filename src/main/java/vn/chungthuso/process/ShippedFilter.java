package vn.chungthuso.process;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A filter that Tasklist comes with, in the order in which it lists them; names and explanations are in the messages under
 * {@code filter.<key>}. Whose tasks a person sees at all is a right and no part of a filter.
 */
enum ShippedFilter {
    ALL("all", tasks -> tasks),
    MINE("mine", tasks -> tasks.taskAssigneeExpression("${currentUser()}")),
    AGENCY("agency", tasks -> tasks.taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks()),
    TODAY("today", tasks -> tasks.dueAfterExpression("${deadlines.today()}").dueBeforeExpression("${deadlines.tomorrow()}")),
    OVERDUE("overdue", tasks -> tasks.dueBeforeExpression("${now()}")),
    REVIEW("review", tasks -> tasks.taskDefinitionKey("Activity_ReviewRequest"), Role.CLERK),
    SUPPLEMENT(
            "supplement",
            tasks -> tasks.taskDefinitionKeyIn("Activity_SupplementRequest", "Activity_SupplementForCa", "Activity_ResumeRequest"),
            Role.CLERK,
            Role.HOLDER),
    GATHER("gather", tasks -> tasks.taskDefinitionKey("Activity_ComposeLetter"), Role.CLERK),
    ANSWERS("answers", tasks -> tasks.taskDefinitionKeyIn("Activity_SendLetter", "Activity_FollowAnswers"), Role.CLERK),
    DEVICES(
            "devices",
            tasks -> tasks.taskDefinitionKeyIn(
                    "Activity_ReceiveDevice", "Activity_HandOver", "Activity_HandOverFile", "Activity_CollectDevice", "Activity_ReturnDevice"),
            Role.CLERK),
    SIGN("sign", tasks -> tasks.taskDefinitionKey("Activity_SignLetter"), Role.LEADER),
    UNLOCK("unlock", tasks -> tasks.taskDefinitionKey("Activity_SupportUnlock"), Role.UNLOCK_DESK);

    private final String key;
    private final UnaryOperator<TaskQuery> tasks;
    private final Set<Role> roles;

    ShippedFilter(String key, UnaryOperator<TaskQuery> tasks, Role... roles) {
        this.key = key;
        this.tasks = tasks;
        this.roles = Set.of(roles);
    }

    String key() {
        return key;
    }

    /** Overdue first. */
    TaskQuery of(TaskQuery all) {
        return tasks.apply(all).orderByDueDate().asc();
    }

    boolean isForEverybody() {
        return roles.isEmpty();
    }

    /** @param group {@code <role>.<agency>} */
    boolean isFor(String group) {
        return roles.stream().anyMatch(role -> group.startsWith(role.word() + "."));
    }
}
