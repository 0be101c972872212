"""Phone numbers that ring nowhere: an area code in use and the range 555-0100 to 555-0199, reserved for fiction.

The last ten lines of an area code are landlines here, so that a number tells what it is in every process.
"""

import re
from typing import Final

from fakes.dice import number

AREA_CODES: Final = tuple(
    """
    201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252
    253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320
    321 323 325 330 334 336 337 339 347 351 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417
    419 423 424 425 430 432 434 435 440 443 469 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 516
    517 518 520 530 540 541 551 559 561 562 563 567 570 571 573 574 580 585 586 601 602 603 605 606 607 608 609 610
    612 614 615 616 617 618 619 620 623 626 630 631 636 641 646 650 651 660 661 662 678 682 701 702 703 704 706 707
    708 712 713 714 715 716 717 718 719 720 724 727 731 732 734 740 754 757 760 763 765 770 772 773 774 775 781 785
    786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 828 830 831 832 843 845 847 848 850 856 857 858
    859 860 862 863 864 865 870 901 903 904 906 907 908 909 910 912 913 914 915 916 917 918 919 920 925 928 931 936
    937 940 941 947 949 952 954 956 970 971 972 973 978 979 980 985 989
    """.split()
)
MOBILE_LINES: Final = 90
LANDLINES: Final = 10


def synthetic_phone(run: str, index: int) -> str:
    """Give the ten digits of a mobile phone of a run: unique within the run up to about 23,000 people."""
    area, line = _place(run, index, MOBILE_LINES)
    return f"{area}55501{line:02}"


def synthetic_landline(run: str, index: int) -> str:
    """Give the ten digits of a landline of a run: unique within the run up to about 2,600 people."""
    area, line = _place(run, index, LANDLINES)
    return f"{area}55501{MOBILE_LINES + line:02}"


def mobile_beside(phone: str) -> str:
    """Give another mobile phone of the same area code; in a run of consecutive people it is the next one's."""
    return f"{phone[:-2]}{(int(phone[-2:]) + 1) % MOBILE_LINES:02}"


def landline_beside(phone: str) -> str:
    """Give a landline of the same area code as a mobile phone."""
    return f"{phone[:-2]}{MOBILE_LINES + int(phone[-1]) % LANDLINES:02}"


def is_synthetic(phone: str) -> bool:
    """Tell whether ten digits can be nobody's phone."""
    return re.fullmatch(r"[0-9]{3}55501[0-9]{2}", phone) is not None and phone[:3] in AREA_CODES


def is_landline(phone: str) -> bool:
    """Tell whether a synthetic number is a landline's, which takes calls and no texts."""
    return int(phone[-2:]) >= MOBILE_LINES


def _place(run: str, index: int, lines: int) -> tuple[str, int]:
    """Give the area code and the line of a person: consecutive from a place that the run's name decides."""
    area, line = divmod((number("phone", run) + index) % (len(AREA_CODES) * lines), lines)
    return AREA_CODES[area], line
