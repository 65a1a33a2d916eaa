/** Tests of the packs that alarms go by. */
package org.linli.alarms.control;
