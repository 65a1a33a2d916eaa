/** Every fault of a city's folder is told with its file and line. */
package org.linli.cityfolder.control;
