package org.linli.ui.grid;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.linli.ui.phone.PhoneLayout;

/** The frame of a grid worker's screens. */
public class GridLayout extends PhoneLayout {

  public GridLayout() {
    tab(VaadinIcon.CLIPBOARD_CHECK, "grid.cases.tab", MyCasesView.class);
    tab(VaadinIcon.TASKS, "grid.work.tab", MyTasksView.class);
    tab(VaadinIcon.CAMERA, "grid.patrol.tab", PatrolView.class);
    tab(VaadinIcon.TOOLS, "grid.checks.tab", DueChecksView.class);
    tab(VaadinIcon.BELL, "grid.alarms.tab", MyAlarmsView.class);
    tab(VaadinIcon.CONNECT, "grid.warnings.tab", WarningsView.class);
  }

  @Override
  protected String box() {
    return "grid/box";
  }
}
