package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BenchTest {

  @Test
  void eachNameIsABenchmarkThatCanBeRun() throws Exception {
    for (var name : Bench.ALL) {
      var main = Bench.type(name).getMethod("main", String[].class);
      assertThat(main.canAccess(null)).as(name).isTrue();
    }
  }

  @Test
  void anUnknownNameIsRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> Bench.main(new String[] {"nothing"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("import")
        .hasMessageContaining("ingest");
  }

  @Test
  void theCityIsImportedInTimeAndASecondImportChangesNothing() throws Exception {
    var bench = new ImportBench();
    assertThat(bench.measure("city import", ImportBench.DIVISIONS).reached()).isTrue();
    assertThat(bench.measure("again", 0).reached()).isTrue();
  }
}
