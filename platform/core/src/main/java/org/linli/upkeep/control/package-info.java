/** Plans, what is due, and the register as rows. */
package org.linli.upkeep.control;
