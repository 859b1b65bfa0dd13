// The menus of the frame open without any script; with it they close again when somebody turns to something else or presses Escape.

const menus = document.querySelectorAll('details.menu');

for (const menu of menus) {
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget)) {
      menu.open = false;
    }
  });
  menu.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
}

document.addEventListener('click', ({ target }) => {
  for (const menu of menus) {
    if (!menu.contains(target)) {
      menu.open = false;
    }
  }
});
