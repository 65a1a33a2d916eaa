package org.linli.ui.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.contracts.TestContracts;
import org.linli.contracts.boundary.ProjectRow;
import org.linli.contracts.entity.ProjectDraft.DepartmentRole;
import org.linli.look.testing.Parts;
import org.linli.tenancy.entity.OperationMode;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

class ProjectsViewTest {

  private final Ground ground = Ground.english();
  private final Caller bureau = ground.bureau();
  private final String number = "P-" + UUID.randomUUID();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void aProjectIsOpenedWithItsOneMode() {
    var view = projects(bureau);
    open(view, OperationMode.ENTERPRISE, DepartmentRole.SUPERVISOR);
    assertThat(ground.opened(Ask.class).isOpened()).isFalse();
    assertThat(stored().mode()).isEqualTo(OperationMode.ENTERPRISE);
    assertThat(Parts.words(view)).contains(number, "Enterprise");
  }

  @Test
  void theModeBringsItsOwnershipAndItsGoals() {
    var view = projects(bureau);
    open(view, OperationMode.PPP, DepartmentRole.SUPERVISOR);
    var terms = TestContracts.PACKS.of(OperationMode.PPP);
    assertThat(Parts.words(view))
        .contains(terms.ownership().in(java.util.Locale.ENGLISH))
        .contains(terms.goals().getFirst().name().in(java.util.Locale.ENGLISH));
  }

  @Test
  void aProjectWithoutAModeIsRefusedAndTheFormStays() {
    var view = projects(bureau);
    open(view, null, DepartmentRole.BUYER);
    assertThat(ground.opened(Ask.class).isOpened()).isTrue();
    assertThat(ground.notes()).hasSize(1);
  }

  @Test
  void aNumberThatIsTakenIsRefused() {
    var view = projects(bureau);
    open(view, OperationMode.GOVERNMENT, DepartmentRole.BUYER);
    open(view, OperationMode.GOVERNMENT, DepartmentRole.BUYER);
    assertThat(ground.opened(Ask.class).isOpened()).isTrue();
  }

  @Test
  void whoMayOnlyReadOpensNone() {
    var reader =
        ground.platform.caller(bureau.tier(), bureau.scope().value(), null, null, "contracts:read");
    assertThat(Parts.hasButton(projects(reader), "Open a project")).isFalse();
  }

  private void open(Component view, OperationMode mode, DepartmentRole department) {
    ground.press(view, "Open a project");
    var ask = ground.opened(Ask.class);
    var words = Parts.all(ask, TextField.class).toList();
    @SuppressWarnings("unchecked")
    Select<OperationMode> modes = Parts.first(ask, Select.class);
    @SuppressWarnings("unchecked")
    Select<DepartmentRole> departments =
        Parts.all(ask, Select.class).skip(1).findFirst().orElseThrow();
    ground.run(
        () -> {
          words.get(0).setValue(number);
          words.get(1).setValue("Lifts of the south");
          words.get(2).setValue("tender of 2026");
          modes.setValue(mode);
          departments.setValue(department);
        });
    ground.press(ask, "Open a project");
  }

  private ProjectRow stored() {
    return ground
        .platform
        .as(bureau, () -> ground.paper.projects.list(new PageRequest(0, 200, null)))
        .items()
        .stream()
        .filter(row -> row.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private ProjectsView projects(Caller somebody) {
    ground.of(somebody);
    return ground.show(() -> new ProjectsView(ground.paper.projects, TestContracts.PACKS));
  }
}
