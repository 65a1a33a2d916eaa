/** What the tables weigh. */
package org.linli.volumes.control;
