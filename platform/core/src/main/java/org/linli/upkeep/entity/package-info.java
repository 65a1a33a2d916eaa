/** Plans, items, answers and records. */
package org.linli.upkeep.entity;
