/** What is announced is told, and shuts in its time alone. */
package org.linli.maintenance;
