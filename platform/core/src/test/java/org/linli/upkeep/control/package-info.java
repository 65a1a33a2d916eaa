/** Plans. */
package org.linli.upkeep.control;
