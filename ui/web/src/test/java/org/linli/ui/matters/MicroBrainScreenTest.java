package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.exchange.boundary.Returned;
import org.linli.look.testing.Parts;
import org.linli.matters.control.MattersForTests;
import org.linli.obligations.TestObligations;
import org.linli.testing.Requirement;

/** The community's own view of what the city gives it: tasks and data. */
class MicroBrainScreenTest {

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private MicroBrainView view() {
    var platform = desk.ground.platform;
    var returned =
        new Returned(
            platform.jdbi(), desk.ground.scopes, desk.ground.gate, TestObligations.over(platform));
    var urged = MattersForTests.urged(platform.jdbi(), desk.ground.scopes);
    return desk.ground.show(() -> new MicroBrainView(urged, returned, desk.ground.scopes));
  }

  private void insert(String sql, Object... values) {
    desk.ground.as(
        () -> desk.ground.platform.jdbi().withHandle(handle -> handle.execute(sql, values)));
  }

  @Test
  @Requirement("004-3.0.2")
  void tasksAndDataFromAboveStandOnOneScreenWithTheAnswer() {
    assertThat(Parts.words(view())).contains("Nothing was given to us.");
    var code = desk.ground.community.tenant.value();
    var matter = desk.open("grid-event", Map.of("what", "hole", "eventClass", "c-other"));
    insert(
        """
        insert into matter_urging (tenant_id, id, task_id, code, at, actor, actor_name, note)
        select t.tenant_id, ?, t.id, ?, now(), ?, 'City desk', 'by tonight' from process_task t
        join matter m on m.tenant_id = t.tenant_id and m.instance_id = t.root_id
        where t.tenant_id = ? and m.id = ?""",
        UUID.randomUUID(),
        code,
        UUID.randomUUID(),
        code,
        matter);
    insert(
        """
        insert into returned_figure (id, tenant_id, code, division_code, measure, part, value, average,
          place, peers, grade, method, sources, from_at, until_at, computed_at, transfer_id)
        values (?, ?, ?, ?, 'CASES_CLOSED', '', 62.5, 50, 2, 9, 'A', 'figures-1',
          'community-figures', now(), now(), now(), ?)""",
        UUID.randomUUID(),
        code,
        code,
        code.substring(0, 4),
        UUID.randomUUID());
    assertThat(Parts.words(view()))
        .contains("by tonight", "City desk", "Waits for us", "62.5", "2 of 9");
  }
}
