"""One file a verb: arguments → call → report → exit code. Only these print or exit."""
