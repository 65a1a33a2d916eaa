/** What stands in a city's folder. */
package org.linli.cityfolder.entity;
