/** The read process, its conditions, and the rows of what runs. */
package org.linli.processes.entity;
