package org.linli.isolation;

import org.linli.testing.IsolationOfEveryTable;

/** Of all tables, those of the tenants room and those of the capabilities. */
class EveryTableTest extends IsolationOfEveryTable {}
