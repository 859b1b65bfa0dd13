// A refusal stays on the screen until somebody closes it: it is closed for them when they send the form again or turn to another task.
const NEXT = "button[ng-click='complete()'], button[ng-click='startProcessInstance()'], .tasks-list a";
const REFUSALS = ".page-notifications .alert-danger .close, .modal-body .alert-danger .close";

document.addEventListener(
  "click",
  ({ target }) => {
    if (target.closest(NEXT)) {
      document.querySelectorAll(REFUSALS).forEach((close) => close.click());
    }
  },
  true,
);
