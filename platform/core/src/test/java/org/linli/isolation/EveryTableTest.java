package org.linli.isolation;

import org.linli.testing.IsolationOfEveryTable;
import org.linli.testing.Requirement;

/** Of all tables, those of the tenants room and those of the capabilities. */
@Requirement({"000-7.2.b.3-2", "000-10.2.2.e.2"})
class EveryTableTest extends IsolationOfEveryTable {}
