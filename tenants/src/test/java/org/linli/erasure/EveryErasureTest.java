package org.linli.erasure;

import org.linli.testing.ErasureOfEveryTable;

/** Of the tables of the tenants room. */
class EveryErasureTest extends ErasureOfEveryTable {}
