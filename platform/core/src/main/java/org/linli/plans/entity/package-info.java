/** Plans, spots and what stands on the board. */
package org.linli.plans.entity;
