package org.linli.health.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.junit.jupiter.api.Test;
import org.linli.health.entity.PoolState;

/** The pool as Open Liberty tells of it. */
class PoolProbeTest {

  /** As far as it is asked. */
  public interface Pool {
    String showPoolContents();
  }

  private static final String SHOWN =
      """
      PoolManager@7d1f
      name=WebSphere:type=com.ibm.ws.jca.cm.mbean.ConnectionManagerMBean,jndiName=jdbc/linli
      jndiName=jdbc/linli
      maxPoolSize=20
      size=7
      waiting=3
      unshared=1
        ManagedConnection@1 ActiveInUse thread=size=99
      shared=4
      available=2
      """;

  private final MBeanServer beans = MBeanServerFactory.newMBeanServer();

  private void pool(String jndi, String shown) throws Exception {
    beans.registerMBean(
        new StandardMBean((Pool) () -> shown, Pool.class),
        new ObjectName(PoolProbe.POOLS.replace("*", "jndiName=" + jndi.replace('/', '.'))));
  }

  @Test
  void whatIsOpenFreeAndWaitedForIsRead() throws Exception {
    pool("jdbc/linli", SHOWN);
    var state = new PoolProbe(beans).now().orElseThrow();
    assertThat(state).isEqualTo(new PoolState(20, 7, 2, 3));
    assertThat(state.used()).isEqualTo(5);
  }

  @Test
  void anotherPoolIsNotOurs() throws Exception {
    pool("jdbc/other", SHOWN.replace("jdbc/linli", "jdbc/other"));
    assertThat(new PoolProbe(beans).now()).isEmpty();
  }

  @Test
  void aServerThatTellsOfItOtherwiseTellsNothingWrong() throws Exception {
    pool("jdbc/linli", "jndiName=jdbc/linli\nmaxPoolSize=many");
    assertThat(new PoolProbe(beans).now()).isEmpty();
  }

  @Test
  void whereThereIsNoPoolNothingIsTold() {
    assertThat(new PoolProbe(ManagementFactory.getPlatformMBeanServer()).now()).isEmpty();
  }
}
