/** Reading, checking and the engine. */
package org.linli.processes.control;
