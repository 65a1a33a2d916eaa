/**
 * The spine, from end to end over real HTTP: device, alarm, case, figures; a tenant's stop; whose
 * data is whose.
 */
package org.linli.it.spine;
