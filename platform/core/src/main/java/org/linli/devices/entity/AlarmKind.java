package org.linli.devices.entity;

import org.linli.packs.Text;

/** Why an alarm is raised, as far as the alarm itself has to know it. */
public interface AlarmKind {

  /** With the device, the key under which repeated alarms are one. */
  String id();

  Text name();

  Severity severity();

  /** The kind of case it opens; null for none. */
  String caseKind();
}
