"""The names of stages that several commands go through, as their progress says them."""

CHECKING = "检查案例"
