/** Reading and checking of files, and the engine. */
package org.linli.processes.control;
