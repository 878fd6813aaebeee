package io.reelmill.presentation.cli;

/** How what stands behind the command line is started: for a command, or as a service. */
public record Starters(ServicesStarter commands, ServiceStarter service) {}
