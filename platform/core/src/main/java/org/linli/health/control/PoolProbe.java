package org.linli.health.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.linli.health.entity.PoolState;

/**
 * Asks the server for its pool of connections. Open Liberty tells of it without a feature of its
 * own, once the pool was used; its monitoring would count every call of every servlet beside ours.
 */
@ApplicationScoped
public class PoolProbe {

  static final String POOLS = "WebSphere:type=com.ibm.ws.jca.cm.mbean.ConnectionManagerMBean,*";

  private static final String OURS = "jndiName=jdbc/linli";

  private final MBeanServer beans;

  /** Of this process. */
  public PoolProbe() {
    this(ManagementFactory.getPlatformMBeanServer());
  }

  public PoolProbe(MBeanServer beans) {
    this.beans = beans;
  }

  /** Empty where there is no such pool, or none yet. */
  public Optional<PoolState> now() {
    try {
      for (var pool : beans.queryNames(new ObjectName(POOLS), null)) {
        var shown = String.valueOf(beans.invoke(pool, "showPoolContents", null, null));
        if (shown.contains(OURS)) {
          return PoolState.read(shown);
        }
      }
      return Optional.empty();
    } catch (JMException e) {
      // The pool went while it was asked.
      return Optional.empty();
    }
  }
}
